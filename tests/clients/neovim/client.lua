-- Runs in Neovim: attaches its own LSP client to the file that is open, and writes what the
-- client got, as JSON, into the file $KERASIGHT_ANSWER.
--   nvim --clean --headless -c 'luafile client.lua' FILE
local patience = 60000

local function wait(what, condition)
  assert(vim.wait(patience, condition, 20), 'timeout: ' .. what)
end

local function inspect()
  local id = vim.lsp.start_client({
    name = 'kerasight',
    cmd = { vim.env.KERASIGHT, 'server' },
    root_dir = vim.fn.getcwd(),
  })
  vim.lsp.buf_attach_client(0, id)
  local function diagnostics()
    return vim.diagnostic.get(0)
  end
  wait('diagnostics', function()
    return #diagnostics() > 0
  end)
  local first = diagnostics()

  -- the pointer on the first layer with a shape
  vim.fn.search('Conv2D(16')
  local client = vim.lsp.get_client_by_id(id)
  local hover = client.request_sync(
    'textDocument/hover',
    vim.lsp.util.make_position_params(0, client.offset_encoding),
    patience,
    0
  )

  -- typed, not saved
  vim.fn.search('Conv2D(64')
  vim.cmd('delete')
  wait('the diagnostic to go', function()
    return #diagnostics() == 0
  end)

  vim.cmd('edit! ' .. vim.env.KERASIGHT_SOLUTION)
  vim.lsp.buf_attach_client(0, id)
  local graded = client.request_sync('workspace/executeCommand', {
    command = 'kerasight.grade',
    arguments = { vim.uri_from_bufnr(0) },
  }, 300000, 0)

  vim.lsp.stop_client(id)
  wait('the server to stop', function()
    return client.is_stopped()
  end)
  return { diagnostics = first, hover = hover.result.contents.value, graded = graded }
end

local good, answer = pcall(inspect)
local text = vim.fn.json_encode(good and answer or { fault = tostring(answer) })
vim.fn.writefile({ text }, vim.env.KERASIGHT_ANSWER)
vim.cmd('qall!')

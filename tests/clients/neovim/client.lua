-- Runs in Neovim, set up as docs/editors.md says: writes what its LSP client got for the file
-- that is open, as JSON, into the file $KERASIGHT_ANSWER.
--   nvim --clean --headless -u init.lua -c 'luafile client.lua' FILE
local patience = 300000

local function wait(what, condition)
  assert(vim.wait(patience, condition, 20), 'timeout: ' .. what)
end

local function inspect()
  local function diagnostics()
    return vim.diagnostic.get(0)
  end
  wait('diagnostics', function()
    return #diagnostics() > 0
  end)
  local first = diagnostics()

  -- the pointer on the first layer with a shape
  vim.fn.search('Conv2D(16')
  local id, client = next(vim.lsp.buf_get_clients(0))
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
  local said
  local show = vim.lsp.handlers['window/showMessage']
  vim.lsp.handlers['window/showMessage'] = function(fault, message, ...)
    said = message.message
    return show(fault, message, ...)
  end
  vim.cmd('luafile ' .. vim.env.KERASIGHT_GRADE)
  wait('the score', function()
    return said ~= nil
  end)

  vim.lsp.stop_client(id)
  wait('the server to stop', function()
    return client.is_stopped()
  end)
  return { diagnostics = first, hover = hover.result.contents.value, said = said }
end

local good, answer = pcall(inspect)
local text = vim.fn.json_encode(good and answer or { fault = tostring(answer) })
vim.fn.writefile({ text }, vim.env.KERASIGHT_ANSWER)
vim.cmd('qall!')

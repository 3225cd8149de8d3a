// The settings that go to the server. Written by `make settings` from
// checks/kerasight/configuration/keys.py.

/** A menu has the value of each of its words. */
export const serverKeys = {
  select: 'list',
  ignore: 'list',
  perFileIgnores: 'table',
  severity: 'table',
  exclude: 'list',
  keras: { auto: null, '2': 2, '3': 3 },
  backend: { auto: null, tensorflow: 'tensorflow', jax: 'jax', torch: 'torch' },
  profile: { none: null, 'exam-2.13': 'exam-2.13' },
  projectFiles: 'flag',
  dataFiles: 'flag',
  completion: 'flag',
  inlayHints: 'flag',
  codeLens: 'flag',
  typingPause: 'number',
} as const;

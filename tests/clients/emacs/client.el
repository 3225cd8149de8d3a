;;; Runs in Emacs, set up as docs/editors.md says: eglot starts the server for a file; what
;;; Flymake and eglot got is written, as JSON, into the file $KERASIGHT_ANSWER.
;;;   emacs --batch -l client.el FILE
(require 'eglot)
(require 'flymake)
(require 'json)

(setq eglot-sync-connect 300)
(load-file (getenv "KERASIGHT_SETUP"))
(load-file (getenv "KERASIGHT_GRADE"))

(defun kerasight-wait (what condition)
  (with-timeout (300 (error "timeout: %s" what))
    (while (not (funcall condition)) (accept-process-output nil 0.05))))

(find-file (pop command-line-args-left))
(python-mode)
(apply #'eglot--connect (eglot--guess-contact))
(kerasight-wait "diagnostics" (lambda () (flymake-start) (flymake-diagnostics)))

(let* ((diagnostic (car (flymake-diagnostics)))
       (answer (getenv "KERASIGHT_ANSWER"))
       (hover (progn
                (goto-char (point-min))
                (search-forward "Conv2D(16")
                (jsonrpc-request (eglot-current-server) :textDocument/hover
                                 (eglot--TextDocumentPositionParams) :timeout 300)))
       (facts `((line . ,(line-number-at-pos (flymake-diagnostic-beg diagnostic)))
                (message . ,(flymake-diagnostic-text diagnostic))
                (hover . ,(plist-get (plist-get hover :contents) :value))
                (said . ,(progn
                           (find-file (getenv "KERASIGHT_SOLUTION"))
                           (kerasight-grade))))))
  (eglot-shutdown (eglot-current-server))
  (with-temp-file answer (insert (json-encode facts))))

import { buildConnector, errors } from "undici";

/**
 * Connects within `connectMs`, TLS included. undici's own time limit runs on a coarse clock (half a second
 * late); it stays below as the one that destroys the abandoned socket.
 */
export function timedConnector(connectMs: number): buildConnector.connector {
  const connect = buildConnector({ timeout: connectMs, allowH2: false });
  return (options, callback) => {
    let waiting = true;
    const timer = setTimeout(() => {
      waiting = false;
      callback(new errors.ConnectTimeoutError(), null);
    }, connectMs);
    connect(options, (...[error, socket]) => {
      clearTimeout(timer);
      if (!waiting) socket?.destroy();
      else if (error) callback(error, null);
      else callback(null, socket);
    });
  };
}

/** One connection and no more: undici would otherwise quietly dial again for a request still in its queue. */
export function connectOnce(connectMs: number): buildConnector.connector {
  const connect = timedConnector(connectMs);
  let dialled = false;
  return (options, callback) => {
    if (dialled) {
      callback(new Error("the connection closed before it could be used"), null);
      return;
    }
    dialled = true;
    connect(options, callback);
  };
}

// What the browser talks to beside the service: a page with the client, and an answer as the documentation prints it.

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

const CLIENT = new URL("node_modules/@passwordlessdev/passwordless-client/dist/esm/passwordless.mjs", import.meta.url);

/** The error that the documentation shows, word by word. */
export const DOCUMENTED = {
  type: "https://docs.passwordless.dev/errors#missing_register_token",
  title:
    "The token you sent was not correct. The token used for this endpoint should start with 'register_'. Make sure you are not sending the wrong value.",
  status: 400,
  errorCode: "missing_register_token",
};

async function listen(handler) {
  const server = createServer(handler).listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://localhost:${server.address().port}`, stop };
}

/** The page of an app that people sign in to. Passkeys work on `localhost` without TLS. */
export async function appPage() {
  const client = await readFile(CLIENT);
  return listen((request, response) => {
    if (request.url === "/passwordless.mjs") {
      response.writeHead(200, { "content-type": "text/javascript" }).end(client);
    } else {
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>App</title>");
    }
  });
}

/** Stands for the real service: answers everything with the documented error. */
export function documentedServer() {
  const headers = {
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "apikey, client-version, content-type",
    "content-type": "application/problem+json",
  };
  return listen((request, response) => {
    if (request.method === "OPTIONS") {
      response.writeHead(204, headers).end();
    } else {
      response.writeHead(400, headers).end(JSON.stringify(DOCUMENTED));
    }
  });
}

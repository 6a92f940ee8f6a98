// A static host: compression, caching, the index of a folder, and `404.html` where there is no file.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/** Serves a folder, which may be filled later, at a free port. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://host").pathname));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const found = await readFile(file).catch(() => undefined);
    const bytes = found ?? (await readFile(join(folder, "404.html")).catch(() => Buffer.from("")));
    const type = found ? (TYPES[extname(file)] ?? "application/octet-stream") : TYPES[".html"];
    response.writeHead(found ? 200 : 404, {
      "Content-Type": type,
      "Content-Encoding": "gzip",
      "Cache-Control": "max-age=600",
      Vary: "Accept-Encoding",
    });
    response.end(gzipSync(bytes));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}/`, close };
}

// A client of a language server on its standard input and output, by the Language Server Protocol 3.17: just enough to open a
// file and to ask what an editor would complete and show.

import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";

export class LanguageServer {
  #process;
  #read = Buffer.alloc(0);
  #next = 1;
  #waiting = new Map();
  #opening = new Map();

  // `folder` is the workspace.
  constructor(command, args, folder) {
    this.#process = spawn(command, args, { cwd: folder, stdio: ["pipe", "pipe", "ignore"] });
    this.#process.stdout.on("data", (data) => this.#receive(data));
    this.#process.on("exit", () => this.#waiting.forEach(({ reject }) => reject(new Error("the server has ended"))));
    this.folder = folder;
  }

  async start() {
    const uri = pathToFileURL(this.folder).href;
    const textDocument = { completion: { completionItem: {} }, hover: { contentFormat: ["markdown"] } };
    await this.request("initialize", { processId: process.pid, rootUri: uri, workspaceFolders: [{ uri, name: "test" }], capabilities: { textDocument } });
    this.#send({ method: "initialized", params: {} });
  }

  // Opens a file, and waits until the server has read it: it then publishes what it finds wrong with it.
  async open(uri, text) {
    const published = new Promise((resolve) => this.#opening.set(uri, resolve));
    this.#send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "toml", version: 1, text } } });
    return published;
  }

  request(method, params) {
    const id = this.#next++;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  stop() {
    this.#process.kill();
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #receive(data) {
    this.#read = Buffer.concat([this.#read, data]);
    for (;;) {
      const end = this.#read.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#read.subarray(0, end))[1]);
      if (this.#read.length < end + 4 + length) return;
      const message = JSON.parse(this.#read.subarray(end + 4, end + 4 + length));
      this.#read = this.#read.subarray(end + 4 + length);
      this.#handle(message);
    }
  }

  #handle(message) {
    if (message.method !== undefined) {
      if (message.method === "textDocument/publishDiagnostics") this.#opening.get(message.params.uri)?.(message.params.diagnostics);
      // What the server asks of the editor: its settings, and the like. Null is a valid answer to each.
      if (message.id !== undefined) this.#send({ id: message.id, result: null });
      return;
    }
    const { resolve, reject } = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) reject(new Error(JSON.stringify(message.error)));
    else resolve(message.result);
  }
}

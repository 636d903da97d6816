import { type JupyterHandlerImpl, ZmqServer } from "tslab/dist/jupyter.js";

type Socket = Parameters<ZmqServer["handleShellMessage"]>[0];
type Request = Parameters<ZmqServer["handleExecute"]>[1];

/** A request to run a cell, and the ways to answer it. */
export interface Execution {
  readonly code: string;
  /** Nothing is told and nothing counted. */
  readonly silent: boolean;
  /** Whether a failure drops the requests behind this one. */
  readonly stopOnError: boolean;
  /** Tells all front ends something that the cell caused. */
  publish(type: string, content: object): void;
  reply(content: object): void;
}

/**
 * tslab's server on Jupyter's sockets, with three of its answers as the protocol wants them
 * (https://jupyter-client.readthedocs.io/en/stable/messaging.html): a cell is busy when its turn comes, and who runs it
 * decides what is told of it; comms are asked for by their own name; a kernel says whether it is to be started again.
 */
export class KernelServer extends ZmqServer {
  readonly #execute: (execution: Execution) => void;

  constructor(handler: JupyterHandlerImpl, configPath: string, execute: (execution: Execution) => void) {
    super(handler, configPath);
    this.#execute = execute;
  }

  /** Cells tell their own state, when their turn comes. */
  override publishStatus(status: string, parent: Request): void {
    if (parent.header.msg_type !== "execute_request") super.publishStatus(status, parent);
  }

  override async handleExecute(socket: Socket, request: Request): Promise<void> {
    const { code, silent, stop_on_error: stop } = { ...(request.content as Partial<ExecuteContent>) };
    const send = (to: unknown, type: string, content: object): void => {
      const message = request.createReply();
      message.header.msg_type = type;
      message.content = content;
      message.signAndSend(this.connInfo.key, to);
    };
    this.#execute({
      code: String(code ?? ""),
      silent: silent === true,
      stopOnError: stop !== false,
      publish: (type, content) => send(this.iopub, type, content),
      reply: (content) => send(socket, "execute_reply", content),
    });
  }

  override handleKernelInfo(socket: Socket, request: Request): void {
    const info = this.handler.handleKernel();
    const language = { ...info.language_info, pygments_lexer: "typescript" };
    this.#answer(socket, request, "kernel_info_reply", { status: "ok", ...info, language_info: language });
  }

  override handleCommInfoRequest(socket: Socket, request: Request): void {
    this.#answer(socket, request, "comm_info_reply", { status: "ok", comms: {} });
  }

  override handleShutdown(socket: Socket, request: Request): void {
    const { restart = false } = { ...(request.content as { restart?: boolean }) };
    this.#answer(socket, request, "shutdown_reply", { status: "ok", restart });
  }

  #answer(socket: Socket, request: Request, type: string, content: object): void {
    const message = request.createReply();
    message.header.msg_type = type;
    message.content = content;
    message.signAndSend(this.connInfo.key, socket);
  }
}

interface ExecuteContent {
  readonly code: unknown;
  readonly silent: unknown;
  readonly stop_on_error: unknown;
}

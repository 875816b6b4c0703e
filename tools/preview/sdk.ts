import { createRequire } from "node:module";
import type * as Grpc from "@grpc/grpc-js";
import type { ServiceError } from "@grpc/grpc-js";
import { messageOf } from "../failure";

/*
 * Messages are checked with `instanceof`, so gRPC and protobuf must be the very copies that @pulumi/pulumi resolves.
 * Only its generated messages are loaded, never its root: that would cost half a second.
 */
const sdk = createRequire(require.resolve("@pulumi/pulumi/package.json"));

export const grpc = sdk("@grpc/grpc-js") as typeof Grpc;
export const { Struct } = sdk(
  "google-protobuf/google/protobuf/struct_pb",
) as typeof import("google-protobuf/google/protobuf/struct_pb");
export const { Empty } = sdk(
  "google-protobuf/google/protobuf/empty_pb",
) as typeof import("google-protobuf/google/protobuf/empty_pb");

/** Pulumi's own limit; gRPC's default of 4 MiB ends at a few thousand resources. */
const LARGEST_MESSAGE = 400 * 1024 * 1024;
export const CHANNEL_OPTIONS = {
  "grpc.max_receive_message_length": LARGEST_MESSAGE,
  "grpc.max_send_message_length": LARGEST_MESSAGE,
};

type Answered<R> = (error: ServiceError | null, response: R) => void;

/** One call of a client's method. */
export const call = <R>(start: (done: Answered<R>) => unknown): Promise<R> =>
  new Promise((resolve, reject) => {
    start((error, response) => (error ? reject(error) : resolve(response)));
  });

/** Something the program did wrong: it is told so, and fails with it. */
export class ProgramMistake extends Error {}

/** Serves one method. What goes wrong here, and not in the program, is kept by `onError`. */
export const serve =
  <Q, R>(answer: (request: Q) => R | Promise<R>, onError: (error: unknown) => void): Grpc.handleUnaryCall<Q, R> =>
  async ({ request }, done) => {
    try {
      done(null, await answer(request));
    } catch (error) {
      if (!(error instanceof ProgramMistake)) onError(error);
      done({ code: grpc.status.UNKNOWN, details: messageOf(error) });
    }
  };

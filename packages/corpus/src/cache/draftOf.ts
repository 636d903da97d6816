import { randomUUID } from "node:crypto";

/** A name beside a file's to write it under: no other process, thread or reading writes under the same. */
export function draftOf(file: string): string {
  return `${file}.${process.pid}-${randomUUID().slice(0, 8)}`;
}

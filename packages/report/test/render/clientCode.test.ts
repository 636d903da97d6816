import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { clientCode, labelCode } from "../../src/render/clientCode.ts";

it.each([
  ["report", clientCode],
  ["labelling page", labelCode],
])("the code of the %s is one module: no two parts of it name a thing alike", (_, code) => {
  const check = (): string =>
    execFileSync(process.execPath, ["--input-type=module", "--check", "-"], { input: code(), encoding: "utf8" });
  expect(check).not.toThrow();
});

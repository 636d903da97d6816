import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findJupyterLab, writeKernelspec } from "@readout/report";
import { expect, test } from "vitest";

test("the kernel is the workspace's own tslab under the Node that runs", async () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-kernelspec-"));
  const path = await writeKernelspec(folder);
  expect(path).toBe(join(folder, "kernels", "tslab", "kernel.json"));
  const spec = JSON.parse(readFileSync(path, "utf8"));
  expect(spec).toMatchObject({ display_name: "TypeScript (Readout)", language: "typescript" });
  const [node, flag, preload, tslab, ...rest] = spec.argv;
  expect([node, flag]).toEqual([process.execPath, "--import"]);
  expect(preload).toMatch(/^file:.*\/jupyter\/preload\.js$/);
  expect(existsSync(tslab)).toBe(true);
  expect(rest).toEqual(["kernel", "--config-path", "{connection_file}"]);
  rmSync(folder, { recursive: true });
});

test("where no JupyterLab runs none is found", () => {
  expect(findJupyterLab("missing", { READOUT_JUPYTER: "/missing/jupyter" })).toBeNull();
  expect(findJupyterLab("missing", { PATH: "/missing" })).toBeNull();
});

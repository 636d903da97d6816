import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findJupyterLab, writeKernelspec } from "@readout/report";
import { expect, test } from "vitest";

test("the kernel is Readout's own under the Node that runs", async () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-kernelspec-"));
  const path = await writeKernelspec(folder);
  expect(path).toBe(join(folder, "kernels", "tslab", "kernel.json"));
  const spec = JSON.parse(readFileSync(path, "utf8"));
  expect(spec).toMatchObject({ display_name: "TypeScript (Readout)", language: "typescript" });
  const [node, kernel, ...rest] = spec.argv;
  expect(node).toBe(process.execPath);
  expect(existsSync(kernel)).toBe(true);
  expect(rest).toEqual(["{connection_file}"]);
  rmSync(folder, { recursive: true });
});

test("where no JupyterLab runs none is found", () => {
  expect(findJupyterLab("missing", { READOUT_JUPYTER: "/missing/jupyter" })).toBeNull();
  expect(findJupyterLab("missing", { PATH: "/missing" })).toBeNull();
});

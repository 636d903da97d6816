import { describe, expect, it } from "vitest";
import { file, readout } from "./command.ts";

describe("readout explain", () => {
  it("tells where a word stands and what that means", async () => {
    const { code, stdout } = await readout(["explain", "called", "for"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^english\/cues\.yaml:\d+\n {2}cues: call for \(past, participle\); stance: neutral\n/);
  });

  it("says that nothing knows a word, and what is wrong with an actor file", async () => {
    expect(await readout(["explain", "zzyzx"])).toMatchObject({
      code: 0,
      stdout: "No list and no actor file knows `zzyzx`\n",
    });
    const wrong = file("wrong.yaml", "actors: [{name: 5}]");
    expect(await readout(["explain", "said", "--actors", wrong])).toMatchObject({ code: 2, stdout: "" });
  });
});

import { describe, it } from "vitest";
import { expectSaid, say } from "../annotated.ts";

// Sentences as agencies write them. Every text is invented.
describe("a wire report", () => {
  it("has a speaker with a relative clause", () => {
    expectSaid("Two clerks who attended the meeting said the bridge was safe.", [
      say(["the bridge was safe"], "said", "Two clerks who attended the meeting"),
    ]);
  });

  it("has the words before an agency's “quoted S as saying”", () => {
    expectSaid("“The bridge is safe,” the agency quoted Edda Tolm as saying.", [
      { ...say(["“The bridge is safe,”"], "quoted", "the agency"), within: null },
      { ...say(["“The bridge is safe,”"], "as saying", "Edda Tolm"), within: 0 },
    ]);
  });

  it("cites behind the day as well, and who is cited carries what is told", () => {
    expectSaid("The Courier reported late on Sunday, citing a memo, that Hoel had promised to pay.", [
      { ...say(["that Hoel had promised to pay"], "reported", "The Courier"), within: null },
      { ...say(["that Hoel had promised to pay"], "citing", "a memo"), within: 0 },
      { ...say(["to pay"], "had promised", "Hoel"), within: 1 },
    ]);
  });

  it("parts what two say at a semicolon", () => {
    expectSaid("The bridge had moved, Tolm said; Hoel said it was safe.", [
      say(["The bridge had moved"], "said", "Tolm"),
      say(["it was safe"], "Hoel |said", "Hoel"),
    ]);
  });

  it("denies having said something", () => {
    expectSaid("The company denied telling drivers that the bridge was safe.", [
      { ...say(["telling drivers that the bridge was safe"], "denied", "The company"), within: null },
      { ...say(["that the bridge was safe"], "telling", "The company"), within: 0 },
    ]);
  });

  it("quotes a verb without its subject", () => {
    expectSaid("Tolm said the council “flatly denies” that the bridge shook.", [
      { ...say(["the council “flatly denies” that the bridge shook"], "said", "Tolm"), within: null },
      { ...say(["that the bridge shook"], "flatly denies", "the council"), within: 0 },
    ]);
  });

  it("denies a report in a paper that has a name", () => {
    expectSaid("Tolm denied a report in the weekly Lantern that Hoel had left.", [
      { ...say(["a report in the weekly Lantern that Hoel had left"], "denied", "Tolm"), within: null },
      { ...say(["that Hoel had left"], "report", "the weekly Lantern"), within: 0 },
    ]);
  });

  it("tells what was promised to somebody, by whom or by nobody", () => {
    expectSaid("Tolm said the drivers had been promised a pension by the firm.", [
      { ...say(["the drivers had been promised a pension by the firm"], "said", "Tolm"), within: null },
      { ...say(["a pension by the firm"], "had been promised", "the firm"), within: 0 },
    ]);
  });

  it("gives a second charge to its speaker, and a past behind a present to whom it tells of", () => {
    expectSaid("Tolm said she had no plan and accused the firm of neglect.", [
      say(["she had no plan"], "said", "Tolm"),
      say(["the firm of neglect"], "accused", "Tolm"),
    ]);
    expectSaid("Tolm says a guard called and told her the bridge was closed.", [
      { ...say(["a guard called and told her the bridge was closed"], "says", "Tolm"), within: null },
      { ...say(["the bridge was closed"], "told", "a guard"), within: 0 },
    ]);
  });

  it("advises somebody to do what a mark or “not” hides", () => {
    expectSaid("Tolm said guards had warned her not to return.", [
      { ...say(["guards had warned her not to return"], "said", "Tolm"), within: null },
      { ...say(["not to return"], "had warned", "guards"), within: 0 },
    ]);
  });

  it("has what the speaker believed, and what he said he had said", () => {
    expectSaid("Tolm said she doubted the bridge was safe.", [
      { ...say(["she doubted the bridge was safe"], "said", "Tolm"), within: null },
      { ...say(["the bridge was safe"], "doubted", "she"), within: 0 },
    ]);
    expectSaid("“I told Hoel that the bridge was safe,” Tolm said.", [
      { ...say(["“I told Hoel that the bridge was safe,”"], "said", "Tolm"), within: null },
      { ...say(["that the bridge was safe"], "told", "I"), within: 0 },
    ]);
  });

  it("has no link for a plan", () => {
    expectSaid("Tolm said that the firm plans to close the bridge.", [
      { ...say(["that the firm plans to close the bridge"], "said", "Tolm"), within: null },
    ]);
  });
});

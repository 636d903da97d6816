import { describe, expect, it } from "vitest";
import { agencyIn, agencyOf, isByline, isTurned, printedNames } from "../../../src/read/archives/names.ts";

describe("names as archives print them", () => {
  it.each([
    ["By Marta Ellingham, Harbour Correspondent", ["Marta Ellingham"]],
    ["By PETER ARKWRIGHT,  Special to The Atlantic Ledger", ["Peter Arkwright"]],
    ["JEAN-BAPTISTE DE LA CROIX", ["Jean-Baptiste de la Croix"]],
    ["Jean-Baptiste ORIOL", ["Jean-Baptiste Oriol"]],
    ["By SEAN O'BRIEN and KATE MCDONALD", ["Sean O'Brien", "Kate McDonald"]],
    ["Von Jörg Petersen und Anna Kahl", ["Jörg Petersen", "Anna Kahl"]],
    ["Par Élodie Marchetti et Luc Besnard", ["Élodie Marchetti", "Luc Besnard"]],
    ["Götz Lammert; Miriam Kestner", ["Götz Lammert", "Miriam Kestner"]],
    ["J. R. Hartwell", ["J. R. Hartwell"]],
    ["Staff Writer", []],
  ])("are readable: %s", (printed, byline) => {
    expect(printedNames(printed).byline).toEqual(byline);
  });

  it("are turned where the last name stands first", () => {
    expect(printedNames("Lindenbaum, Maria; CREWE, MICHAEL", { turned: true }).byline).toEqual([
      "Maria Lindenbaum",
      "Michael Crewe",
    ]);
    expect(printedNames("Okello-Grant, Nathan, Jr.", { turned: true }).byline).toEqual(["Nathan Okello-Grant Jr."]);
    expect(printedNames("Maria Lindenbaum", { turned: true }).byline).toEqual(["Maria Lindenbaum"]);
  });

  it.each<[string, string | null, boolean]>([
    ["Albrecht, Bernhard", "de", true],
    ["Tolm, Quist", "de", true],
    ["Tolm, Quist", null, true],
    ["Tolm, Quist", "en", false],
    ["Tolm, Edward", "en", true],
    ["Tolm, E. Quist", "en", true],
    ["Tolm, Quist; Velk, Runa", "en", true],
    ["Tolm, Staff Writer", "de", false],
  ])("are told as turned: %s in %s is %s", (printed, language, expected) => {
    expect(isTurned(printed, language)).toBe(expected);
  });

  it.each<[string, boolean]>([
    ["By OLGA TERNE", true],
    ["BY OLGA TERNE", true],
    ["By J. R. Hartwell Jr.", true],
    ["Door Jan Tolm", true],
    ["By Monday the ferry had left. It came back.", false],
    ["by Olga Terne", false],
  ])("are a byline by form: %s is %s", (line, expected) => {
    expect(isByline(line)).toBe(expected);
  });

  it("have the agency among them, in an outlet and in a dateline", () => {
    expect(printedNames("Owen Castellane; Reuters")).toEqual({ byline: ["Owen Castellane"], agency: "Reuters" });
    expect(agencyOf("Agence France Presse -- English")).toBe("Agence France Presse");
    expect(agencyOf("The Calder Courier")).toBeNull();
    expect(agencyIn("TORNE, Dec 03, 2013 (AFP)")).toBe("AFP");
  });

  it("take linear time however long the line is", () => {
    expect(printedNames("A ".repeat(1_000_000)).byline).toEqual([]);
  });
});

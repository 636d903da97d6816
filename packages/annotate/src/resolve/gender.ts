import { NameBit } from "../knowledge/nameBits.ts";
import type { Gender, Person } from "./person.ts";

/** Whether a person may be addressed so: by what the text tells of the gender, else by the given name. */
export function mayBe({ gender, told, likely }: Person, addressed: Gender): boolean {
  return ((told ? gender : likely) ?? addressed) === addressed;
}

/** The gender of those who mostly bear a given name, of which the lists have the bits; null where both do, or nobody. */
export function genderOf(bits: number): Gender {
  const [female, male] = [bits & NameBit.female, bits & NameBit.male];
  return female && !male ? "female" : male && !female ? "male" : null;
}

/** What a list of names knows of a name or of one word of it, as bits. `model/names.bin` is a packed `HashTable` of them. */
export const NameBit = {
  given: 1,
  surname: 2,
  /** A town or a city; one of many inhabitants. */
  town: 4,
  city: 8,
  /** A region, a river, a part of the world. */
  region: 16,
  /** A given name of women, of men; one of both has both. */
  female: 32,
  male: 64,
} as const;

/** Of a place: a town, a city or a region. */
export const PLACE_BITS: number = NameBit.town | NameBit.city | NameBit.region;

/** All but whose given name it is, which says nothing of what a name is. */
export const KINDS_OF_NAME = 31;

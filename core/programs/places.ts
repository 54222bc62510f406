import { plainText } from "./cell-words.ts";

/** States, the district and the territories that have residency programs, by their postal letters. */
const states: Readonly<Record<string, string>> = {
  AL: "Alabama",
  AK: "Alaska",
  AZ: "Arizona",
  AR: "Arkansas",
  CA: "California",
  CO: "Colorado",
  CT: "Connecticut",
  DE: "Delaware",
  DC: "District of Columbia",
  FL: "Florida",
  GA: "Georgia",
  GU: "Guam",
  HI: "Hawaii",
  ID: "Idaho",
  IL: "Illinois",
  IN: "Indiana",
  IA: "Iowa",
  KS: "Kansas",
  KY: "Kentucky",
  LA: "Louisiana",
  ME: "Maine",
  MD: "Maryland",
  MA: "Massachusetts",
  MI: "Michigan",
  MN: "Minnesota",
  MS: "Mississippi",
  MO: "Missouri",
  MT: "Montana",
  NE: "Nebraska",
  NV: "Nevada",
  NH: "New Hampshire",
  NJ: "New Jersey",
  NM: "New Mexico",
  NY: "New York",
  NC: "North Carolina",
  ND: "North Dakota",
  OH: "Ohio",
  OK: "Oklahoma",
  OR: "Oregon",
  PA: "Pennsylvania",
  PR: "Puerto Rico",
  RI: "Rhode Island",
  SC: "South Carolina",
  SD: "South Dakota",
  TN: "Tennessee",
  TX: "Texas",
  UT: "Utah",
  VT: "Vermont",
  VA: "Virginia",
  VI: "Virgin Islands",
  WA: "Washington",
  WV: "West Virginia",
  WI: "Wisconsin",
  WY: "Wyoming",
};

const lettersByName = new Map(
  Object.entries(states).flatMap(([letters, name]) => [
    [letters.toLowerCase(), letters],
    [name.toLowerCase(), letters],
  ]),
);

/** The postal letters of a state that is written out or abbreviated; undefined for anything else. */
export function readState(text: string): string | undefined {
  return lettersByName.get(plainText(text).replace(/\./g, "").toLowerCase());
}

/** A state written out, for sentences; anything else as it is. */
export function stateName(state: string): string {
  return states[state] ?? state;
}

/** "Albany, NY" or "Albany, New York" in its two parts; undefined where the last part is no state. */
export function readCityAndState(text: string): { readonly city: string; readonly state: string } | undefined {
  const place = plainText(text).replace(/,?\s*(?:USA|United States)$/i, "");
  const comma = place.lastIndexOf(",");
  const state = comma > 0 ? readState(place.slice(comma + 1).replace(/\s\d{5}(?:-\d{4})?$/, "")) : undefined;
  return state === undefined ? undefined : { city: place.slice(0, comma).trim(), state };
}

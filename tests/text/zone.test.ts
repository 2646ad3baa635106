import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { findZone, instantOf, isoAt, type SiteZone } from "../../src/text/zone.ts";
import { howOften } from "../how-often.ts";

const known = (name: string) => findZone(name) as SiteZone;

test.each(["Mars/Olympus", "", "local", "system", "default"])("%j is no zone", (name) => {
  expect(findZone(name)).toBeNull();
});

test("an hour that clocks skip has no instant", () => {
  expect(instantOf(Date.UTC(2024, 2, 31, 2, 30), known("Europe/Paris"))).toBeNull();
});

test("of an hour that comes twice the first is taken", () => {
  expect(
    isoAt(instantOf(Date.UTC(2024, 9, 27, 2, 30), known("Europe/Paris")) ?? 0, known("Europe/Paris")),
  ).toBe("2024-10-27T02:30:00+02:00");
});

test.each(["Asia/Ho_Chi_Minh", "Europe/Paris", "Africa/Casablanca", "Australia/Lord_Howe", "UTC"])(
  "clocks in %s agree with luxon",
  (name) => {
    const from = Date.UTC(1950, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: from / 1000, max: Date.UTC(2035, 0, 1) / 1000 }), (second) => {
        const expected = DateTime.fromSeconds(second, { zone: name }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
        expect(isoAt(second * 1000, known(name))).toBe(expected);
      }),
      { numRuns: howOften("SOAK_RUNS", 300) },
    );
  },
);

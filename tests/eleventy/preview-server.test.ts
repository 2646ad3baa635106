import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { findFreePort } from "../../src/eleventy/preview-server.ts";

test("the port that another program holds is passed over, a free one is taken as it is", async () => {
  const other = createServer().listen(0);
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  expect(await findFreePort(port)).toBeGreaterThan(port);
  other.close();
  await once(other, "close");
  expect(await findFreePort(port)).toBe(port);
});

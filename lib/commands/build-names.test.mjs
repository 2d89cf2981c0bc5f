import { expect, test } from "vitest";
import { buildNames } from "./build-names.mjs";

test("builds of the same sources have the same names, those of others have others", () => {
  const names = buildNames("35e94c72603a36a3088aafdd3290fcd49b914dda8780873d6894cbf3d1d0b339");
  expect(names.KAITSU_BUILD_ID).toBe("35e94c72603a36a3088a");
  expect(buildNames("35e94c72603a36a3088aafdd3290fcd49b914dda8780873d6894cbf3d1d0b339")).toEqual(
    names,
  );
  const others = buildNames("45e94c72603a36a3088aafdd3290fcd49b914dda8780873d6894cbf3d1d0b339");
  expect(others.KAITSU_BUILD_ID).not.toBe(names.KAITSU_BUILD_ID);
  expect(others.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY).not.toBe(
    names.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  );
});

test("the key is one that AES-256 takes", () => {
  const key = buildNames("35e94c72").NEXT_SERVER_ACTIONS_ENCRYPTION_KEY;
  expect(Buffer.from(key, "base64")).toHaveLength(32);
});

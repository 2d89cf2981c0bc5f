/** The document's response codes: the detail codes of each status code, whose message they share. */
const TABLE = [
  { statusCode: 200, message: "OK", codes: [100] },
  {
    statusCode: 400,
    message: "Bad Request",
    codes: [
      201, 202, 204, 215, 228, 253, 254, 255, 256, 257, 258, 266, 269, 274, 276, 277, 278, 279, 307,
      333, 356, 360, 370,
    ],
  },
  { statusCode: 403, message: "Auth Error", codes: [205] },
  { statusCode: 404, message: "Not Found", codes: [232] },
  {
    statusCode: 500,
    message: "NG",
    codes: [208, 210, 230, 275, 284, 287, 288, 289, 304, 310, 371, 372, 374, 900],
  },
];

const byCode = new Map(
  TABLE.flatMap(({ statusCode, message, codes }) =>
    codes.map((code) => [code, { statusCode, message }] as const),
  ),
);

/** The status code and the message that go with a detail code; undefined for a code that is none. */
export function statusOf(code: number): { statusCode: number; message: string } | undefined {
  return byCode.get(code);
}

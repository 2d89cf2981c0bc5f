import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { withTransaction } from "@/lib/db/transaction";
import { enqueueNextTry, enqueueReadings } from "@/lib/domain/profiles/enqueue-readings";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { waitingJobs } from "@/lib/testing/waiting-jobs";

const environment = "trial/icm/550e8400e29b41d4a716446655440000";
const imsi = "440130000096015";

let desk: TestDesk;

beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

beforeEach(async () => {
  await db().execute("DELETE FROM pgboss.job");
});

const readNow = () => withTransaction((tx) => enqueueReadings(tx, environment, [imsi]));
const readLater = (tries: number) =>
  withTransaction((tx) =>
    enqueueNextTry(tx, { environment, imsi, tries }, new Date(Date.now() + 900_000)),
  );

describe("a reading that is asked for", () => {
  it("waits once, however often it is asked for", async () => {
    await readNow();
    await readNow();
    expect(await waitingJobs("profile.read")).toEqual([{ environment, imsi, tries: 0 }]);
  });

  it("is made now although the next try of an earlier one waits", async () => {
    await readLater(5);
    await readNow();
    const { rows } = await db().execute(
      "SELECT data->>'tries' AS tries FROM pgboss.job WHERE state = 'created' AND start_after <= now()",
    );
    expect(rows).toEqual([{ tries: "0" }]);
  });

  it("has one next try, however many readings of the line have failed", async () => {
    await readLater(3);
    await readLater(1);
    expect(await waitingJobs("profile.read")).toEqual([{ environment, imsi, tries: 3 }]);
  });
});

import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { askForReadingsOwed } from "@/lib/domain/orders/ask-for-readings-owed";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { PauseInput } from "@/lib/domain/profile-changes/change-inputs";
import { resumeProfile } from "@/lib/domain/profile-changes/resume-profile";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { readImportedProfile } from "@/lib/domain/profiles/read-imported-profile";
import {
  answerWith,
  desk,
  openChangeDesk,
  operator,
  program,
  stateOf,
} from "@/lib/testing/change-desk";
import { followNow, type IcmLine, refusalOf, sandboxLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import { waitingJobs } from "@/lib/testing/waiting-jobs";

openChangeDesk({ completionMs: 0 });

const pause = (line: IcmLine) =>
  PauseInput.parse({
    ...openedForm("icm"),
    change: line,
    reason: "お客様のご依頼",
    lastFour: line.imsi.slice(-4),
  });

/** A line that was suspended and could not be read since; its waiting readings are lost. */
async function unreadSince(ending: number): Promise<IcmLine> {
  const line = await sandboxLine(ending);
  const { id } = await suspendProfile(operator, pause(line));
  await dispatchOrder(program, id, "w1");
  await answerWith(line, { operation: "profile", kind: "status503", times: 99 });
  await followNow(desk, id);
  expect(await stateOf(id)).toBe("completed");
  await db().execute("DELETE FROM pgboss.job");
  return line;
}

it.each([
  ["all tries have failed", 96016, { kind: "status503" }, 5],
  ["the carrier refused it", 96020, { kind: "refuse", status: 400 }, 0],
])("a line whose reading was given up, as %s, is read all the same", async (...of) => {
  const [, ending, fault, tries] = of;
  const line = await unreadSince(ending);
  const wish = { environment: environmentOf("icm"), imsi: line.imsi };
  await desk.control("DELETE", "faults");
  await answerWith(line, { operation: "profile", times: 99, ...fault });
  await readImportedProfile(program, { ...wish, tries });
  expect(await waitingJobs("profile.read")).toEqual([]);

  await askForReadingsOwed();
  await askForReadingsOwed();
  expect(await waitingJobs("profile.read")).toEqual([{ ...wish, tries: 0 }]);
  expect(await refusalOf(resumeProfile(operator, pause(line)))).toMatchObject({
    code: "profile_outdated",
  });

  await desk.control("DELETE", "faults");
  await readImportedProfile(program, wish);
  expect(await stateOf((await resumeProfile(operator, pause(line))).id)).toBe("queued");
});

it("a line that was read since is not asked for again", async () => {
  const line = await unreadSince(96017);
  await desk.control("DELETE", "faults");
  await readImportedProfile(program, { environment: environmentOf("icm"), imsi: line.imsi });
  await askForReadingsOwed();
  expect(await waitingJobs("profile.read")).toEqual([]);
});

import { type IcmOperation, readRequest } from "@/lib/sandbox/icm/call";
import { badPath } from "@/lib/sandbox/icm/refusal";
import { commentRequest } from "@/lib/sandbox/icm/requests/changes";

/**
 * コメント編集API: all of the named profiles or none. It answers 202 without a body, and no other
 * operation gives a comment back. An unknown IMSI is refused with the document's own words, which
 * blame the path although the IMSI stands in the body.
 */
export const comment: IcmOperation = (call) => {
  const { request } = readRequest(call, commentRequest);
  const imsis = request.imsis.map(({ imsi }) => imsi);
  if (imsis.some((imsi) => call.state.profile(imsi) === undefined)) throw badPath("imsi");
  return {
    answer: { status: 202 },
    events: [{ kind: "commented", at: call.now, imsis, comment: request.comment }],
  };
};

import { z } from "zod";
import type { ActivationRequest } from "@/lib/sandbox/freebit/events";
import { FreebitRefusal } from "@/lib/sandbox/freebit/refusal";
import type { FieldReader } from "@/lib/sandbox/freebit/request/field-reader";
import { readMnp } from "@/lib/sandbox/freebit/request/read-mnp";
import { readReissue } from "@/lib/sandbox/freebit/request/read-reissue";
import { alphanumerics, digits, pastDay, symbols } from "@/lib/sandbox/freebit/request/shapes";
import type { Settings } from "@/lib/sandbox/settings";

/**
 * The 25 parameters but authKey. First the two that decide which others are needed, and whether they
 * go together (356); then the rest as the document counts them. The first wrong one decides.
 */
export function readActivation(
  fields: FieldReader,
  contract: Pick<Settings, "userManagement" | "aladinMnp">,
  now: number,
): ActivationRequest {
  const operated = fields.optional("aladinOperated", 278, z.enum(["10", "20"])) === "10";
  const addKind = fields.needed("addKind", 333, z.enum(["N", "M", "R"]));
  const isNew = addKind === "N";
  const isReissue = addKind === "R";
  const isRefusedMove = addKind === "M" && !contract.aladinMnp;
  if (operated && (isReissue || isRefusedMove)) throw new FreebitRefusal(356);

  const isPlanned = fields.has("planCode") && !isReissue;
  const isManaged = isPlanned && contract.userManagement;
  const makesMaster = isManaged && fields.peek("createType") === "new";
  const createTypes = contract.userManagement ? z.enum(["new", "add"]) : z.enum(["new"]);

  const masterAccount = fields.neededWhen(isManaged, "masterAccount", 201, symbols(1, 64));
  fields.neededWhen(makesMaster, "masterPassword", 202, symbols(1, 256));
  const createType = fields.neededWhen(isPlanned, "createType", 279, createTypes);
  const eid = fields.needed("eid", 370, digits(32));
  const account = fields.neededWhen(operated || !isNew, "account", 201, digits(11, 14));
  const simKind = fields.neededWhen(!isReissue, "simKind", 277, z.enum(["E2", "E3", "E0"]));
  const contractLine = fields.optional("contractLine", 360, z.enum(["4G", "5G"]));
  const repAccount = fields.neededWhen(operated && isNew, "repAccount", 269, digits(11, 14));
  const reissue = readReissue(fields, { needed: isReissue, eid });
  const mnp = readMnp(fields, { allowed: addKind === "M", needed: addKind === "M" && !operated });
  fields.neededWhen(operated, "shipDate", 276, pastDay(now));
  const planCode = fields.optional("planCode", 215, symbols(1, 32));
  const deliveryCode = fields.optional("deliveryCode", 274, alphanumerics(1, 10));
  fields.end();

  return {
    addKind,
    eid,
    masterAccount,
    createType,
    account,
    simKind,
    contractLine,
    repAccount,
    planCode,
    deliveryCode,
    ...reissue,
    ...mnp,
  };
}

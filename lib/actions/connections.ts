"use server";

import { action } from "@/lib/actions/action";
import { resumeSending } from "@/lib/domain/carriers/resume-sending";
import { CarrierInput, ResumeSendingInput, StopSendingInput } from "@/lib/domain/carriers/schemas";
import { stopSending } from "@/lib/domain/carriers/stop-sending";
import { testConnection } from "@/lib/domain/carriers/test-connection";

export const testConnectionAction = action("carriers:manage", CarrierInput, testConnection);
export const stopSendingAction = action("carriers:manage", StopSendingInput, stopSending);
export const resumeSendingAction = action("carriers:manage", ResumeSendingInput, resumeSending);

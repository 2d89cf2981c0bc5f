import { notFound } from "next/navigation";
import type { Ctx } from "@/lib/auth/permissions";
import { getProfile, type ProfileDetail } from "@/lib/domain/profiles/get-profile";
import { AppError } from "@/lib/errors";

/**
 * The profile of the address, or why it cannot be shown. One that the inventory does not have shows the
 * not-found face.
 */
export async function findProfile(ctx: Ctx, imsi: string): Promise<ProfileDetail | AppError> {
  try {
    return await getProfile(ctx, imsi);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "profile_not_in_inventory") notFound();
    return error;
  }
}

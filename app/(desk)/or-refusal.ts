import { AppError } from "@/lib/errors";

/** What was asked for, or the expected error that came instead. */
export async function orRefusal<T>(asked: Promise<T>): Promise<T | AppError> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

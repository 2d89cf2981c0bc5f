import { z } from "zod";
import { ROW_RESULTS } from "@/lib/domain/completions/problems";

export const FILES_PER_PAGE = 50;
export const ROWS_PER_PAGE = 100;

const page = z.coerce.number().int().min(1).max(100_000).catch(1);

export const FileListChoices = z.object({ page });
export type FileListChoices = z.infer<typeof FileListChoices>;

/** Choices of one file's page, all of which live in the URL; an unknown word counts as absent. */
export const FileChoices = z.object({ result: z.enum(ROW_RESULTS).nullish().catch(null), page });
export type FileChoices = z.infer<typeof FileChoices>;

"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAsking } from "@/components/live/use-asking";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { readPoliciesAnewAction, readTopUpsAnewAction } from "@/lib/actions/plans";

const READ = { policies: readPoliciesAnewAction, topUps: readTopUpsAnewAction };

/** Reads one list from the carrier now and shows what it said. */
export function ReadAnewButton({ list }: { list: keyof typeof READ }) {
  const t = useTranslations("plans");
  const router = useRouter();
  const { pending, ask } = useAsking();

  function read() {
    void ask(async () => {
      const failed = await readAnew(list);
      if (failed !== null) {
        const description = `${failed || t("reading.network")} ${t("reading.kept")}`;
        showToast({ tone: "bad", title: t("reading.refreshFailed"), description });
      }
      return () => router.refresh();
    });
  }

  return (
    <Button
      variant="quiet"
      size="sm"
      pending={pending}
      onClick={read}
      aria-label={t("reading.refreshLabel", { list: t(`${list}.title`) })}
    >
      {t("reading.refresh")}
      <span role="status" className="sr-only">
        {pending ? t("reading.pending") : ""}
      </span>
    </Button>
  );
}

/** Null when it was read; else why not, empty when the desk itself did not answer. */
async function readAnew(list: keyof typeof READ): Promise<string | null> {
  try {
    const result = await READ[list]({});
    if (result.ok) return null;
    const { message, id } = result.error;
    return id ? `${message} ${id}` : message;
  } catch {
    return "";
  }
}

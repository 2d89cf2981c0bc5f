"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Panel } from "@/components/ui/panel";
import { useSeen } from "@/components/usage/use-seen";
import { NotMultiAccess } from "./not-multi-access";
import { RecordSpace } from "./record-space";

const MultiAccessRecord = dynamic(
  () => import("./multi-access-record").then((part) => part.MultiAccessRecord),
  { ssr: false, loading: () => <RecordSpace /> },
);

type MultiAccessPanelProps = {
  imsi: string;
  /** What プロファイル情報参照 said; anything but a boolean is not known. */
  multiAccess: unknown;
};

/**
 * マルチアクセス接続状況 and 接続履歴, read from the carrier when the panel is seen. Of a line that is no multi-access SIM
 * nothing is asked before a person wants it.
 */
export function MultiAccessPanel({ imsi, multiAccess }: MultiAccessPanelProps) {
  const t = useTranslations("multiAccess");
  const [panel, seen] = useSeen<HTMLDivElement>();
  const maybe = multiAccess !== false;
  const [wanted, setWanted] = useState(maybe);
  return (
    <div ref={panel}>
      <Panel title={t("title")}>
        {wanted ? (
          seen ? (
            <MultiAccessRecord imsi={imsi} maybe={maybe} />
          ) : (
            <div className="h-40" />
          )
        ) : (
          <NotMultiAccess by="profile" onCheck={() => setWanted(true)} />
        )}
      </Panel>
    </div>
  );
}

import {
  ChangePage,
  type ChangeParams,
  changeMetadata,
} from "@/app/(desk)/profiles/[imsi]/change-page";
import { IcgwFormLoader } from "@/components/profile-changes/icgw/icgw-form-loader";

export const generateMetadata = (props: ChangeParams) => changeMetadata("icgw", props);

export default function IcgwPage(props: ChangeParams) {
  return (
    <ChangePage
      operation="icgw"
      {...props}
      form={({ line, correction }) => <IcgwFormLoader line={line} correction={correction} />}
    />
  );
}

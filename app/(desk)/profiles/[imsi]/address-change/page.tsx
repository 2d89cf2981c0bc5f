import {
  ChangePage,
  type ChangeParams,
  changeMetadata,
} from "@/app/(desk)/profiles/[imsi]/change-page";
import { AddressChangeFormLoader } from "@/components/profile-changes/address/address-change-form-loader";

export const generateMetadata = (props: ChangeParams) => changeMetadata("addressChange", props);

export default function AddressChangePage(props: ChangeParams) {
  return (
    <ChangePage
      operation="addressChange"
      {...props}
      form={({ line, correction }) => (
        <AddressChangeFormLoader line={line} correction={correction} />
      )}
    />
  );
}

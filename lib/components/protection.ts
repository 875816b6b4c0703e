import type { CustomResourceOptions } from "@pulumi/pulumi";
import { given } from "./plain";
import { flag, now, type ShapeOf } from "./shape";

/** What keeps that from being lost which cannot be had again. */
export interface Protection {
  /**
   * Whether Pulumi refuses to delete or replace them. To take them down, set it to false, run `pulumi up`, then
   * `pulumi destroy`. Said of the component as an option, it holds where the argument is not given.
   * @default true
   */
  readonly protect?: boolean;
  /**
   * Whether they stay in the project when they leave the stack. Only without `protect`; what is replaced stays as well.
   * @default false
   */
  readonly retainOnDelete?: boolean;
}

export const PROTECTION_SHAPE: ShapeOf<Protection> = { protect: now(flag), retainOnDelete: now(flag) };

export const PROTECTION_DEFAULTS = { protect: true, retainOnDelete: false };

export const protectionOf = ({ protect, retainOnDelete }: Required<Protection>): CustomResourceOptions => ({
  protect,
  retainOnDelete,
});

/** Where an argument says nothing, the option of the component of that name does. */
export const orOption = <A extends Protection>(args: A, { protect, retainOnDelete }: CustomResourceOptions): A => ({
  ...given({ protect, retainOnDelete }),
  ...given(args),
});

// SPDX-License-Identifier: Apache-2.0
package org.opengpmc.gpmgmt;

final class GPMConstants implements IGPMConstants2 {}

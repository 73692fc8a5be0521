// SPDX-License-Identifier: Apache-2.0
//
// The compression library of the system, which Word documents are packed with.
#include <zlib.h>

#pragma once

#include "common.h"

bool clock_is_manual(void);
double clock_frame_in(void);          // milliseconds until the requested frame; negative: none is
bool clock_take_frame(double *time);  // the requested frame, when its time has come

/*
 * The SQLite addon is written for Node-API 10, the test runtime (Electron 25) has an older one. The addon needs one
 * thing of the newer: references to values that are not objects (it keeps strings). Here such a value travels in an
 * array of one element, and is taken out again when the reference is read.
 * setup.mjs force-includes this file (-include) when it builds the addon.
 */
#pragma once
#include <node_api.h>

#ifdef __cplusplus
#include <unordered_set>

namespace vigia_napi9 {

/* References that hold a box. Per thread: every worker thread has its own environment and its own references. */
inline std::unordered_set<napi_ref>& boxes() {
  static thread_local std::unordered_set<napi_ref> set;
  return set;
}

inline bool needs_box(napi_env env, napi_value value) {
  napi_valuetype type = napi_undefined;
  return napi_typeof(env, value, &type) == napi_ok && type != napi_object && type != napi_function && type != napi_external;
}

inline napi_status create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  if (!needs_box(env, value)) return napi_create_reference(env, value, count, result);
  napi_value box = nullptr;
  napi_status status = napi_create_array_with_length(env, 1, &box);
  if (status != napi_ok) return status;
  status = napi_set_element(env, box, 0, value);
  if (status != napi_ok) return status;
  status = napi_create_reference(env, box, count, result);
  if (status == napi_ok) boxes().insert(*result);
  return status;
}

inline napi_status get_reference_value(napi_env env, napi_ref ref, napi_value* result) {
  napi_status status = napi_get_reference_value(env, ref, result);
  if (status != napi_ok || *result == nullptr || boxes().count(ref) == 0) return status;
  napi_value box = *result;
  return napi_get_element(env, box, 0, result);
}

inline napi_status delete_reference(napi_env env, napi_ref ref) {
  boxes().erase(ref);
  return napi_delete_reference(env, ref);
}

}  // namespace vigia_napi9

#define napi_create_reference vigia_napi9::create_reference
#define napi_get_reference_value vigia_napi9::get_reference_value
#define napi_delete_reference vigia_napi9::delete_reference
#endif

//! The features, and the claims that show them.

/// What a layer of errbook does.
pub(crate) struct Feature {
    /// In English and in Chinese.
    pub(crate) name: [&'static str; 2],
    /// The functions of `tests/http` that check it: claims that frameworks share, and for tonic its tests.
    pub(crate) claims: &'static [&'static str],
}

macro_rules! features {
    ($($english:literal, $chinese:literal: $($claim:ident),+;)+) => {
        /// The rows of the table.
        pub(crate) const FEATURES: &[Feature] =
            &[$(Feature { name: [$english, $chinese], claims: &[$(stringify!($claim)),+] }),+];
    };
}

features! {
    "status, language and id of errors", "错误的状态码、语言和请求 ID":
        the_status_of_the_entry_wins, inside_of_the_layer_an_error_knows_the_language_and_gives_the_request_id_back;
    "fallback entries for bare statuses", "裸状态码换成兜底条目":
        every_status_is_that_of_the_body, a_status_of_an_interceptor_and_of_the_layers_time_out_is_replaced;
    "`fallback_by`: errors with values for bare responses", "`fallback_by`：裸响应换成带值的错误":
        a_bare_response_becomes_an_error_with_values;
    "panics", "panic":
        a_panic_is_asked_about_and_one_in_the_closure_is_answered, every_failure,
        rejections_of_the_framework_and_panics_are_counted_as_their_fallbacks, a_panic_is_the_entry_that_stands_for_500;
    "an event for each error, with level, code, status, ids and sources", "每个错误有一条事件，含级别、错误码、状态码、ID 和来源":
        every_status_is_that_of_the_body, an_event_tells_catalog_entry_code_status_group_language_and_request;
    "method and route in the event", "事件含请求方法和路由":
        an_event_tells_the_request, what_a_request_makes_up_is_not_told;
    "the cause of a rejection in the event, never in the answer", "拒绝的原因在事件里，不在响应里":
        rejections_are_told, texts_of_handlers_are_told, long_texts_are_cut, a_rejection_is_told_by_rules_and_places;
    "a panic's payload in its event", "panic 的内容在事件里":
        a_panic_is_told_with_its_message, panics_are_told;
    "messages for developers (`log = \"…\"`)", "给开发者的消息（`log = \"…\"`）":
        messages_for_developers_are_told;
    "errors of streams are reported", "报告流中的错误":
        a_stream_reports_its_error;
    "a count for each error", "每个错误计数一次":
        errors_are_counted_once_each_by_catalog_name_and_status_and_by_nothing_that_a_request_chooses;
    "headers that a handler set are kept", "保留处理函数设置的响应头":
        what_a_handler_set_on_purpose_survives,
        a_status_of_a_method_keeps_its_code_and_metadata_and_says_what_the_catalog_says;
    "headers of the replaced body are removed", "移除描述原响应体的响应头":
        what_described_the_body_goes;
    "HEAD without a body, with its length", "HEAD 响应没有响应体，长度正确":
        head_has_the_length_and_no_body;
    "`{instance}` is the path of the request", "`{instance}` 是请求的路径":
        the_instance_is_a_reference_to_the_path;
    "errors under status 200 are not cached", "状态码为 200 的错误不会被缓存":
        an_error_under_200_is_not_stored;
    "one request id in request, extractor, body, event and answer", "请求、提取器、响应体、事件和响应使用同一个请求 ID":
        one_id_is_everywhere;
    "unsafe request ids are replaced", "替换不安全的请求 ID":
        one_id_is_everywhere, a_hostile_request_id_is_replaced;
    "request id on every answer", "每个响应都有请求 ID":
        every_answer_has_the_id_or_those_of_errbook;
    "nested layers share the request", "嵌套的中间件共享请求":
        nested_layers_share_the_request, two_layers_of_a_catalog_do_nothing_twice;
    "trace id of `traceparent`, or of a closure", "来自 `traceparent` 或闭包的链路追踪 ID":
        the_trace_id_is_shown_alone;
    "language from cookie, query, header or closure", "语言来自 Cookie、查询参数、请求头或闭包":
        the_language_comes_from_where_the_settings_say;
    "language chosen by a handler", "由处理函数选择语言":
        a_language_that_is_chosen_inside_holds;
    "`current`, `scope` and `stream` for tasks and streams", "任务和流使用 `current`、`scope`、`stream`":
        tasks_and_streams_belong_to_the_request;
    "extractors without a layer", "没有中间件时的提取器":
        without_a_layer_there_is_a_language_and_no_request;
    "answers of other tasks get id and `Vary`", "其他任务生成的响应也有请求 ID 和 `Vary`":
        an_answer_of_another_task_has_id_and_vary;
    "envelope of the service", "整个服务选择响应体模板":
        one_version_for_all;
    "envelope of a router", "路由选择响应体模板":
        each_prefix_has_its_version, routes_answer_in, fallbacks_answer_in, unmatched_requests_answer_in;
    "envelope by a closure", "闭包选择响应体模板":
        a_closure_sees_every_request;
    "envelope without an error layer", "没有错误中间件时选择响应体模板":
        without_a_layer_errors_follow_the_choice;
    "several catalogs in one service", "一个服务使用多个错误目录":
        each_catalog_has_its_choice, each_catalog_answers_below_its_layer, errors_of_catalogs_pass_whichever_task_or_service_they_are_from;
    "plain JSON in the template of successes", "普通 JSON 放进成功响应的模板":
        plain_json_is_in_the_template, plain_json_is_in_the_template_that_is_chosen, plain_json_passes,
        a_success_is_wrapped_once;
    "extractors whose rejections are violations, with their locations", "提取器拒绝的输入成为带位置的违规项":
        what_serde_rejects_is_a_violation, a_body_that_is_not_well_formed_has_a_position,
        parameters_that_serde_rejects_are_named, hostile_keys_are_escaped, a_rejection_is_like_any_error,
        limits_and_media_types_are_those_of_the_framework, without_a_layer_a_rejection_is_a_bare_status;
    "only violations that the entry of the answer lists", "只列出响应的条目所列的违规项":
        an_entry_shows_the_violations_of_its_own_list, an_entry_without_violations_tells_of_none;
    "`Valid` of validator and garde", "validator 和 garde 的 `Valid`":
        what_is_not_valid_is_a_list_of_violations;
    "`fallback_by`: errors with violations for rejected input", "`fallback_by`：拒绝的输入换成带违规项的错误":
        a_closure_makes_an_error_of_a_rejection;
    "violations of errors in the details of a status", "状态的详情里有错误的违规项":
        violations_are_a_bad_request_in_the_language_of_the_call;
    "a count for each violation", "每个违规项计数一次":
        violations_are_counted_by_their_names;
    "`Entry` in the extensions of answers", "响应的 extensions 里有 `Entry`":
        the_entry_of_a_response_is_known_outside;
    "HTML pages for browsers", "为浏览器返回 HTML 页面":
        browsers_get_a_page, a_page_shows_values_as_text, everyone_else_gets_json,
        without_the_setting_browsers_get_json;
    "`Vary` of CORS and of languages", "CORS 和语言的 `Vary` 同时存在":
        both_are_in_vary, every_failure;
    "the stack of this page, over HTTP/1.1 and HTTP/2", "本页的完整中间件顺序，HTTP/1.1 与 HTTP/2":
        every_failure;
    "request ids through that stack", "请求 ID 贯穿整个顺序":
        request_ids;
    "compressed answers", "压缩的响应":
        compression;
    "preflights", "预检请求":
        preflight;
    "aborted uploads", "中断的上传":
        aborted_upload;
}

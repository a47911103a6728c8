/// The examples of `docs/loudspeakers.md`.
enum Vectors {
    static let request = "e8ab780aa25ccdcf85f4606951b0b700a61b1eb57fee35a30b555e8a58daf473"
    static let answer = "8bd423e473eae31fa5c69f7adb14023d70267a5c36f2ee6c39fb2094c6e72853"
    static let scheduleKey = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
    static let schedule =
        ##"{"airings":[],"goodUntil":1795831200000,"group":"g1","issuedAt":1795140000000,"number":42,"speaker":"s1","volume":60}"##
    static let signature =
        "pnyUAWebSQGPfCwFEP87bB3jLC7NuyfAkFXh/1kwvjFiOj5vLRg/vwwZ8oVF1E6xSidt6HFxhrLgyjgoOrllBw=="
}

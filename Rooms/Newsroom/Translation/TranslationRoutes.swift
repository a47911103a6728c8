import Office

/// The addresses of translations, their board and the glossary.
enum TranslationRoutes {
    static let all: [Route] = [
        .get("/office/stories/:id/translations", for: .readOffice, TranslationDesk.index),
        .get("/office/stories/:id/translations/:language", for: .writeStory, TranslationDesk.page),
        .post("/office/stories/:id/translations/:language", for: .writeStory, TranslationDesk.save),
        .post(
            "/office/stories/:id/translations/:language/draft", for: .writeStory,
            TranslationDesk.draft),
        .get("/office/translations", for: .readOffice, BoardDesk.page),
        .get("/office/glossary", for: .readOffice, GlossaryDesk.list),
        .post("/office/glossary", for: .writeStory, GlossaryDesk.keep),
        .post("/office/glossary/:id/removal", for: .writeStory, GlossaryDesk.drop),
    ]
}

/// The script that runs inside pandoc: it makes of a paper what the editor can hold, and puts
/// its pictures beside it under plain names of ours, whatever the paper called them.
enum PandocFilter {
    /// Pictures that are taken out of one paper.
    static let pictures = 30

    static let name = "story.lua"

    static let text = #"""
        -- Makes of a word processor's paper what the editor can hold: headings, paragraphs, lists, plain
        -- tables, links, and pictures as files of their own beside this filter.
        local limit, bytes_limit = 30, 16 * 1024 * 1024
        local names, order, lost = {}, {}, 0
        local notes = {}
        local said = {}

        local function say(what) said[what] = (said[what] or 0) + 1 end

        local superscripts = { ["0"]="⁰", ["1"]="¹", ["2"]="²", ["3"]="³", ["4"]="⁴", ["5"]="⁵", ["6"]="⁶", ["7"]="⁷", ["8"]="⁸", ["9"]="⁹" }
        local subscripts = { ["0"]="₀", ["1"]="₁", ["2"]="₂", ["3"]="₃", ["4"]="₄", ["5"]="₅", ["6"]="₆", ["7"]="₇", ["8"]="₈", ["9"]="₉" }

        -- Lists of short items stand without blank lines between them.
        local function tight(items)
          for _, item in ipairs(items) do
            local first, second = item[1], item[2]
            if not first or #item > 2 or (first.t ~= "Para" and first.t ~= "Plain") then return items end
            if second and not second.t:match("List$") then return items end
          end
          for _, item in ipairs(items) do item[1] = pandoc.Plain(item[1].content) end
          return items
        end

        local function raised(element, signs)
          local text = pandoc.utils.stringify(element)
          if text:match("^%d+$") then return pandoc.Str((text:gsub("%d", signs))) end
          return element.content
        end

        local function tidy(inline)
          inline.text = inline.text:gsub("\194\173", ""):gsub("\226\128\139", ""):gsub("\239\187\191", ""):gsub("\194\160", " ")
          return inline
        end

        local function image(element)
          if not names[element.src] then
            if #order >= limit then lost = lost + 1 return {} end
            order[#order + 1] = element.src
            names[element.src] = "picture-" .. #order
          end
          local alt = pandoc.utils.stringify(element.caption)
          return pandoc.Image({ pandoc.Str(alt) }, names[element.src], "")
        end

        local function flat(blocks)
          local inlines = pandoc.List()
          for _, inline in ipairs(pandoc.utils.blocks_to_inlines(blocks, { pandoc.Space() })) do
            if inline.t == "LineBreak" or inline.t == "SoftBreak" then inline = pandoc.Space() end
            inlines:insert(inline)
          end
          return inlines
        end

        -- A table of plain cells: merged ones stand in their first place, what is below is empty.
        local function plain_table(element)
          local rows, width, merged = {}, 0, false
          local function add(row)
            local cells = {}
            for _, cell in ipairs(row.cells or row[2]) do
              cells[#cells + 1] = flat(cell.contents or cell[5])
              for _ = 2, (cell.col_span or 1) do cells[#cells + 1] = {} merged = true end
              if (cell.row_span or 1) > 1 then merged = true end
            end
            rows[#rows + 1] = cells
            width = math.max(width, #cells)
          end
          -- A head of empty cells is none: the first row stands in for it.
          local function is_empty(row)
            for _, cell in ipairs(row.cells or row[2]) do
              if pandoc.utils.stringify(cell.contents or cell[5]) ~= "" then return false end
            end
            return true
          end
          for _, row in ipairs(element.head.rows or element.head[2]) do
            if is_empty(row) then say("headless") else add(row) end
          end
          for _, part in ipairs(element.bodies) do
            for _, row in ipairs(part.head or {}) do add(row) end
            for _, row in ipairs(part.body or {}) do add(row) end
          end
          for _, row in ipairs(element.foot.rows or element.foot[2]) do add(row) end
          if merged then say("merged") end
          if width == 0 then return {} end
          if width == 1 then
            local blocks = pandoc.List()
            for _, row in ipairs(rows) do blocks:insert(pandoc.Para(row[1])) end
            return blocks
          end
          local function cells(row)
            local all = {}
            for place = 1, width do all[place] = { pandoc.Plain(row[place] or {}) } end
            return all
          end
          local body = {}
          for place = 2, #rows do body[#body + 1] = cells(rows[place]) end
          local aligns, widths = {}, {}
          for place = 1, width do aligns[place] = pandoc.AlignDefault widths[place] = 0 end
          return pandoc.utils.from_simple_table(pandoc.SimpleTable({}, aligns, widths, cells(rows[1]), body))
        end

        local function note(element)
          notes[#notes + 1] = pandoc.utils.blocks_to_inlines(element.content)
          return pandoc.Str("(" .. #notes .. ")")
        end

        local filter = {
          Str = tidy,
          Image = image,
          Note = note,
          Superscript = function(e) return raised(e, superscripts) end,
          Subscript = function(e) return raised(e, subscripts) end,
          Underline = function(e) return e.content end,
          SmallCaps = function(e) return e.content end,
          Strikeout = function(e) return e.content end,
          Span = function(e) return e.content end,
          Math = function(e) return pandoc.Str(e.text) end,
          Quoted = function(e)
            local open, close = "“", "”"
            if e.quotetype == "SingleQuote" then open, close = "‘", "’" end
            local all = pandoc.List({ pandoc.Str(open) })
            all:extend(e.content)
            all:insert(pandoc.Str(close))
            return all
          end,
          RawInline = function() return {} end,
          RawBlock = function() return {} end,
          Link = function(e)
            if e.target:match("^https?:") or e.target:match("^mailto:") or e.target:match("^tel:") then
              return pandoc.Link(e.content, e.target)
            end
            return e.content
          end,
          Header = function(e) return pandoc.Header(e.level, e.content) end,
          Div = function(e) return e.content end,
          LineBlock = function(e) return pandoc.Para(pandoc.utils.blocks_to_inlines({ e })) end,
          DefinitionList = function(e) return pandoc.Para(pandoc.utils.blocks_to_inlines({ e })) end,
          BulletList = function(e) return pandoc.BulletList(tight(e.content)) end,
          OrderedList = function(e) return pandoc.OrderedList(tight(e.content), pandoc.ListAttributes(e.start, "Decimal", "Period")) end,
        }

        -- What the reader left in the paper's particulars, the notes at its end, and the picture files.
        local function finish(paper)
          local blocks = pandoc.List()
          if paper.meta.title then
            blocks:insert(pandoc.Header(1, pandoc.utils.stringify(paper.meta.title)))
            say("title")
          end
          if paper.meta.subtitle then blocks:insert(pandoc.Para(pandoc.utils.stringify(paper.meta.subtitle))) end
          blocks:extend(paper.blocks)
          for place, inlines in ipairs(notes) do
            local all = pandoc.List({ pandoc.Str("(" .. place .. ")"), pandoc.Space() })
            all:extend(inlines)
            blocks:insert(pandoc.Para(all))
          end
          for place, source in ipairs(order) do
            local kind, contents = pandoc.mediabag.lookup(source)
            if contents and #contents <= bytes_limit then
              local file = io.open("picture-" .. place, "wb")
              file:write(contents)
              file:close()
            end
          end
          local lines = { "lost " .. lost }
          for what, count in pairs(said) do lines[#lines + 1] = what .. " " .. count end
          local file = io.open("said", "w")
          file:write(table.concat(lines, "\n"))
          file:close()
          return pandoc.Pandoc(blocks)
        end

        return { { Table = plain_table }, filter, { Pandoc = finish } }
        """#
}

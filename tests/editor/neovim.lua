-- Neovim's own client with `ark lsp`: prints a line of JSON for each thing that was asked.
local folder, ark = os.getenv('FOLDER'), os.getenv('ARK')
local patience = 45000

local function tell(name, value) io.stdout:write(vim.json and vim.json.encode({ name = name, value = value }) or vim.fn.json_encode({ name = name, value = value }), '\n') end

local function open(name)
  vim.cmd('edit ' .. folder .. '/' .. name)
  vim.bo.filetype = 'arkts'
  vim.lsp.buf_attach_client(0, Client)
  return vim.api.nvim_get_current_buf()
end

local function ask(method, line, column, more)
  local place = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = column } }
  local answers, problem = vim.lsp.buf_request_sync(0, method, vim.tbl_extend('error', place, more or {}), patience)
  if problem ~= nil or answers[Client] == nil then error(method .. ': ' .. tostring(problem)) end
  return answers[Client].result
end

local done, problem = pcall(function()
  Client = vim.lsp.start_client({ name = 'ark', cmd = { ark, 'lsp' }, root_dir = folder })
  local wrong = open('wrong.ets')
  vim.wait(patience, function() return #vim.diagnostic.get(wrong) > 0 end, 50)
  local found = vim.diagnostic.get(wrong)[1]
  tell('diagnostic', found and { code = found.code, line = found.lnum + 1 })

  open('main.ets')
  vim.api.nvim_buf_set_lines(0, 4, 4, false, { 'basket[0].' })
  local items = ask('textDocument/completion', 4, 10)
  local names = {}
  for _, item in ipairs(items.items or items) do table.insert(names, item.label) end
  tell('completion', names)
  vim.api.nvim_buf_set_lines(0, 4, 5, false, {})

  local hover = ask('textDocument/hover', 3, 7)
  tell('hover', hover.contents.value)

  open('prices.ets')
  local edit = ask('textDocument/rename', 13, 17, { newName = 'addUp' })
  vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
  vim.cmd('wall')
end)
tell('problem', not done and tostring(problem) or nil)
vim.cmd('qall!')

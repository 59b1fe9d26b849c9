-- Drives the language server from a headless Neovim: what arrives in its buffers is told as one line a test. Works in 0.7,
-- which has neither vim.lsp.start nor vim.lsp.config, and in every later version.
local folder, node, server = vim.env.FOLDER, vim.env.NODE, vim.env.SERVER
local patience = 20000
-- So that the cursor can stand where somebody who inserts would be.
vim.o.virtualedit = "onemore"

local function wait(what, condition)
  if not vim.wait(patience, condition, 20) then error("waited in vain for " .. what, 0) end
end

local function say(line)
  io.stdout:write(line .. "\n")
end

local function attach(buffer)
  local config = { name = "azureml-terraform", cmd = { node, server, "--stdio" }, root_dir = folder }
  if vim.lsp.start then return vim.lsp.start(config, { bufnr = buffer }) end
  local client = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, client)
  return client
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
end

-- Puts the cursor on the first place where `pattern` stands.
local function go_to(pattern)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search(pattern, "c") > 0, pattern .. " is not in the buffer")
end

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then return text(vim.api.nvim_win_get_buf(window)) end
  end
end

vim.cmd("edit " .. vim.fn.fnameescape(folder .. "/main.tf"))
local buffer = vim.api.nvim_get_current_buf()
local client = attach(buffer)

local tests = {
  {
    "diagnostics",
    function()
      wait("the diagnostic of lowPriority", function()
        for _, one in ipairs(vim.diagnostic.get(buffer)) do
          if one.message:find('Write "LowPriority" for vm_priority', 1, true) then return true end
        end
      end)
    end,
  },
  {
    "hover",
    function()
      go_to("vm_priority")
      vim.lsp.buf.hover()
      wait("a hover", floating_text)
      assert(floating_text():find("Dedicated", 1, true))
    end,
  },
  {
    "completion",
    function()
      go_to("location = \\zs")
      local params = vim.lsp.util.make_position_params(0, "utf-16")
      local answers = vim.lsp.buf_request_sync(buffer, "textDocument/completion", params, patience)
      for _, item in ipairs(answers[client].result.items) do
        if item.label == "azurerm_resource_group.main.location" then
          vim.lsp.util.apply_text_edits({ item.textEdit }, buffer, "utf-16")
        end
      end
      assert(text(buffer):find("location = azurerm_resource_group.main.location", 1, true), text(buffer))
    end,
  },
  {
    "a code action",
    function()
      vim.ui.select = function(items, _, choose)
        choose(items[1])
      end
      go_to("lowPriority")
      vim.lsp.buf.code_action()
      wait("the fix", function()
        return text(buffer):find('"LowPriority"', 1, true)
      end)
    end,
  },
  {
    "a rename in two files",
    function()
      go_to("azurerm_resource_group.\\zsmain")
      vim.lsp.buf.rename("group")
      wait("the new name", function()
        return text(buffer):find("azurerm_resource_group.group.location", 1, true)
      end)
      local other = vim.fn.bufnr(folder .. "/group.tf")
      assert(other > 0 and text(other):find('"azurerm_resource_group" "group"', 1, true))
    end,
  },
}

local failed = false
for _, test in ipairs(tests) do
  local fine, problem = pcall(test[2])
  say((fine and "ok " or "FAILED ") .. test[1] .. (fine and "" or ": " .. tostring(problem)))
  failed = failed or not fine
end
vim.lsp.stop_client(client)
vim.cmd(failed and "cquit!" or "qall!")

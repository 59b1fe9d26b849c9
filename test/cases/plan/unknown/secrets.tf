variable "secret" {
  type      = string
  default   = "topsecret"
  sensitive = true
}

variable "secrets" {
  type      = list(string)
  default   = ["topsecret"]
  sensitive = true
}

variable "shaped" {
  type      = object({ a = string, b = string })
  default   = { a = "topsecret", b = "b" }
  sensitive = true
}

locals {
  mixed = { secret = var.secret, plain = "a" }
}

resource "terraform_data" "template" {
  input = "a${var.secret}"
}

resource "terraform_data" "upper" {
  input = upper(var.secret)
}

resource "terraform_data" "cond" {
  input = var.secret == "x" ? "a" : "b"
}

resource "terraform_data" "chosen" {
  input = true ? var.secret : "b"
}

resource "terraform_data" "notchosen" {
  input = true ? "b" : var.secret
}

resource "terraform_data" "for_list" {
  input = [for one in [var.secret] : upper(one)]
}

resource "terraform_data" "for_if" {
  input = [for one in ["a"] : one if var.secret != "x"]
}

resource "terraform_data" "for_key" {
  input = { for one in [var.secret] : one => 1 }
}

resource "terraform_data" "object_key" {
  input = { (var.secret) = 1 }
}

resource "terraform_data" "json" {
  input = jsonencode({ a = var.secret })
}

resource "terraform_data" "joined" {
  input = join(",", ["a", var.secret])
}

resource "terraform_data" "merged" {
  input = merge({ a = var.secret }, { b = 1 })
}

resource "terraform_data" "merged_other" {
  input = merge({ a = var.secret }, { b = 1 }).b
}

resource "terraform_data" "looked" {
  input = lookup({ a = var.secret, b = "b" }, "b", "c")
}

resource "terraform_data" "looked_secret" {
  input = lookup({ topsecret = "a" }, var.secret, "c")
}

resource "terraform_data" "tried" {
  input = try(var.secret, "b")
}

resource "terraform_data" "coalesced" {
  input = coalesce("", var.secret)
}

resource "terraform_data" "coalesced_first" {
  input = coalesce("a", var.secret)
}

resource "terraform_data" "element" {
  input = element(["a", var.secret], 0)
}

resource "terraform_data" "element_one" {
  input = element(["a", var.secret], 1)
}

resource "terraform_data" "flattened" {
  input = flatten([["a"], [var.secret]])
}

resource "terraform_data" "flattened_whole" {
  input = flatten([["a"], var.secrets])
}

resource "terraform_data" "concatenated" {
  input = concat(["a"], var.secrets)
}

resource "terraform_data" "formatted" {
  input = format("%s-a", var.secret)
}

resource "terraform_data" "formatlist" {
  input = formatlist("%s-a", ["b", var.secret])
}

resource "terraform_data" "length" {
  input = length([var.secret])
}

resource "terraform_data" "length_whole" {
  input = length(var.secrets)
}

resource "terraform_data" "contained" {
  input = contains(["a", var.secret], "a")
}

resource "terraform_data" "keys" {
  input = keys({ a = var.secret })
}

resource "terraform_data" "values" {
  input = values({ a = var.secret })
}

resource "terraform_data" "in_set" {
  input = toset(["a", var.secret])
}

resource "terraform_data" "in_list" {
  input = tolist(["a", var.secret])
}

resource "terraform_data" "distinct" {
  input = distinct(["a", var.secret])
}

resource "terraform_data" "reversed" {
  input = reverse(["a", var.secret])
}

resource "terraform_data" "sliced" {
  input = slice(["a", var.secret], 0, 1)
}

resource "terraform_data" "sorted" {
  input = sort(["b", var.secret])
}

resource "terraform_data" "splat" {
  input = [{ a = var.secret, b = 1 }][*].b
}

resource "terraform_data" "splat_secret" {
  input = [{ a = var.secret, b = 1 }][*].a
}

resource "terraform_data" "made" {
  input = sensitive("a")
}

resource "terraform_data" "minus" {
  input = length(var.secret) - 1
}

resource "terraform_data" "one_of" {
  input = one([var.secret])
}

resource "terraform_data" "zipped" {
  input = zipmap(["a"], [var.secret])
}

resource "terraform_data" "zipped_key" {
  input = zipmap([var.secret], ["a"])
}

resource "terraform_data" "split" {
  input = split("e", var.secret)
}

resource "terraform_data" "replaced" {
  input = replace("ab", "a", var.secret)
}

resource "terraform_data" "chunked" {
  input = chunklist(["a", var.secret], 1)
}

resource "terraform_data" "compacted" {
  input = compact(["a", var.secret])
}

resource "terraform_data" "ranged" {
  input = range(length(var.secret))
}

resource "terraform_data" "indexed" {
  input = index(["a", var.secret], "a")
}

resource "terraform_data" "matched" {
  input = matchkeys(["a"], [var.secret], ["topsecret"])
}

resource "terraform_data" "product" {
  input = setproduct(["a"], [var.secret])
}

resource "terraform_data" "united" {
  input = setunion(["a"], [var.secret])
}

resource "terraform_data" "transposed" {
  input = transpose({ a = [var.secret] })
}

resource "terraform_data" "summed" {
  input = sum([1, length(var.secret)])
}

resource "terraform_data" "maxed" {
  input = max(1, length(var.secret))
}

resource "terraform_data" "all" {
  input = alltrue([var.secret == "a"])
}

resource "terraform_data" "coalescelist" {
  input = coalescelist([], [var.secret])
}

resource "terraform_data" "tonumber" {
  input = tostring(var.secret)
}

resource "terraform_data" "mapped" {
  input = tomap({ a = var.secret }).a
}

resource "terraform_data" "in_map" {
  input = tomap({ a = var.secret })
}

resource "terraform_data" "object_of" {
  input = { a = { b = var.secret } }.a
}

resource "terraform_data" "read_beside" {
  input = { a = var.secret, b = 1 }.b
}

resource "terraform_data" "hashed" {
  input = sha256(var.secret)
}

resource "terraform_data" "encoded" {
  input = base64encode(var.secret)
}

resource "terraform_data" "by_local" {
  input = local.mixed.plain
}

resource "terraform_data" "by_local_secret" {
  input = local.mixed.secret
}

resource "terraform_data" "of_all" {
  input = local.mixed
}

resource "terraform_data" "trimmed" {
  input = trimspace(var.secret)
}

resource "terraform_data" "regexed" {
  input = regex("t(.)", var.secret)
}

resource "terraform_data" "starts" {
  input = startswith(var.secret, "top")
}

resource "terraform_data" "strcontains" {
  input = strcontains(var.secret, "z")
}

resource "terraform_data" "yaml" {
  input = yamlencode([var.secret])
}

resource "terraform_data" "not" {
  input = !(var.secret == "a")
}

resource "terraform_data" "and" {
  input = false && var.secret == "a"
}

resource "terraform_data" "grouped" {
  input = { for one in ["a", "b"] : var.secret => one... }
}

resource "terraform_data" "tried_beside" {
  input = try({ a = var.secret, b = 2 }.b, 1)
}

resource "terraform_data" "typed" {
  input = var.shaped.b
}

resource "terraform_data" "typed_secret" {
  input = var.shaped.a
}

resource "terraform_data" "outer" {
  input = element([{ a = var.secret, b = "x" }], 0).b
}

resource "terraform_data" "csv" {
  input = csvdecode("a,b\n${var.secret},x")[0].b
}

resource "terraform_data" "wrapped" {
  input = one([{ a = var.secret, b = "x" }]).b
}

resource "terraform_data" "each" {
  for_each = { a = { name = "a", secret = var.secret } }
  input    = each.value.name
}

resource "terraform_data" "each_secret" {
  for_each = { a = { name = "a", secret = var.secret } }
  input    = each.value.secret
}

resource "terraform_data" "of_each" {
  for_each = terraform_data.each_secret
  input    = each.value.input
}

resource "terraform_data" "of_each_whole" {
  for_each = terraform_data.each_secret
  input    = each.value.id
}

resource "terraform_data" "chosen_beside" {
  input = true ? { a = 1 } : { a = length(var.secret) }
}

resource "terraform_data" "chosen_read" {
  input = (true ? { a = 1, b = 2 } : { a = length(var.secret), b = 3 }).b
}

resource "terraform_data" "chosen_whole" {
  input = (true ? ["a"] : var.secrets)[0]
}

resource "terraform_data" "looked_default" {
  input = lookup({ a = "a" }, "a", var.secret)
}

resource "terraform_data" "looked_missing" {
  input = lookup({ a = "a" }, "b", var.secret)
}

resource "terraform_data" "merged_whole" {
  input = merge({ a = "a" }, var.shaped).a
}

resource "terraform_data" "zipped_other" {
  input = zipmap(["a", "b"], [var.secret, "b"]).b
}

resource "terraform_data" "chunked_other" {
  input = chunklist(["a", var.secret], 1)[0]
}

resource "terraform_data" "flattened_other" {
  input = flatten([["a"], [var.secret]])[0]
}

resource "terraform_data" "flattened_beside" {
  input = flatten([["a"], var.secrets])[0]
}

resource "terraform_data" "sliced_other" {
  input = slice(["a", var.secret, "b"], 0, 2)[0]
}

resource "terraform_data" "tolist_other" {
  input = tolist(["a", var.secret])[0]
}

resource "terraform_data" "tried_whole" {
  input = try(var.shaped, {}).b
}

resource "terraform_data" "listed" {
  input = [for one in var.secrets : "a"]
}

resource "terraform_data" "listed_of" {
  input = [for one in [var.shaped] : one.b]
}

resource "terraform_data" "keys_whole" {
  input = keys(var.shaped)
}

resource "terraform_data" "values_whole" {
  input = values(var.shaped)
}

resource "terraform_data" "reversed_other" {
  input = reverse(["a", var.secret])[1]
}

resource "terraform_data" "concat_whole" {
  input = concat(["a"], var.secrets)[0]
}

resource "terraform_data" "element_whole" {
  input = element(var.secrets, 0)
}

resource "terraform_data" "splat_whole" {
  input = var.secrets[*]
}

resource "terraform_data" "splat_shaped" {
  input = [var.shaped][*].b
}

resource "terraform_data" "in_cond" {
  input = [for one in [{ a = var.secret, b = "x" }] : one.b if one.a != "z"]
}

resource "terraform_data" "index_key" {
  input = ["a", "b"][length(var.secret) - 9]
}

resource "terraform_data" "object_beside" {
  input = { (var.secret) = 1, b = 2 }.b
}

resource "terraform_data" "shaped_merged" {
  input = merge(local.mixed, { plain = "c" }).plain
}

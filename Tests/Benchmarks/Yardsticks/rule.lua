-- The rule of RuleBenchmark.swift in Lua, in two spellings: with `math.max`, and with the maximum as a comparison, which
-- saves a call of C. All names are locals or upvalues; inputs stand in one table a column.
--
--   rule.lua FILE ROWS PASSES    prints, a line a spelling, processor seconds and the sum of all results
local rows <const>, passes <const> = math.tointeger(arg[2]), math.tointeger(arg[3])
local holding, rate, gain, focus = {}, {}, {}, {}
do
  local file = assert(io.open(arg[1], "rb"))
  local bytes = file:read("a")
  file:close()
  for i = 1, rows do
    holding[i], rate[i], gain[i], focus[i] = string.unpack("<dddd", bytes, 32 * (i - 1) + 1)
  end
end

local max <const> = math.max

local function plain(holding, rate, gain, focus)
  if holding > 0.4 then return rate * gain + max(0, focus - 0.25) * 10
  elseif gain > 0 then return 0.5 * rate * gain
  else return 0.0 end
end

local function spelled(holding, rate, gain, focus)
  if holding > 0.4 then
    local excess = focus - 0.25
    if excess < 0.0 then excess = 0.0 end
    return rate * gain + excess * 10.0
  elseif gain > 0.0 then return 0.5 * rate * gain
  else return 0.0 end
end

for _, rule in ipairs { plain, spelled } do
  local start = os.clock()
  local sum = 0.0
  for _ = 1, passes do
    for i = 1, rows do sum = sum + rule(holding[i], rate[i], gain[i], focus[i]) end
  end
  print(string.format("%.9f %.17g", os.clock() - start, sum))
end

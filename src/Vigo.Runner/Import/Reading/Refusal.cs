using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Import.Reading;

/// <summary>Why a compose file, or a part of it, is not imported.</summary>
internal static class Refusal
{
    /// <summary>A failure at a place of the file.</summary>
    public static UserError At(Place place, string what, string whatToDo) => new(what, place.ToString(), whatToDo);
}

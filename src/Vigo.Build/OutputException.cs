namespace Vigo.Build;

/// <summary>Ends the task with one finding, before or instead of any change on disk.</summary>
internal sealed class OutputException(Finding finding) : Exception(finding.Message)
{
    public Finding Finding { get; } = finding;
}

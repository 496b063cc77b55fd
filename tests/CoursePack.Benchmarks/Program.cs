using System.Globalization;
using BenchmarkDotNet.Running;
using CoursePack.Benchmarks;
using CoursePack.Benchmarks.Courses;
using CoursePack.Benchmarks.Quick;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["--quick", .. var names]:
        return QuickRun.Of(names, Console.Out);
    case ["--write-course", var times, var folder]:
        MultipliedCourse.Of(BaseCourse.Workspace, int.Parse(times, NumberStyles.None, CultureInfo.InvariantCulture)).WriteTo(folder);
        return 0;
    case ["--write-handbook", var words, var folder]:
        SyntheticHandbook.Of(int.Parse(words, NumberStyles.None, CultureInfo.InvariantCulture)).WriteTo(folder);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(BenchmarkSettings).Assembly).Run(args, new BenchmarkSettings());
        return 0;
}

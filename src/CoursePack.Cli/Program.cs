Console.WriteLine("coursepack");
return 0;
